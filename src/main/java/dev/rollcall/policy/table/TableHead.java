package dev.rollcall.policy.table;

import java.util.List;
import java.util.Map;

/**
 * Everything of a table but its rules, which an upload may not change.
 *
 * @param said each part of it in words → its text, to be compared with the shipped one
 */
record TableHead(
        String key,
        String name,
        boolean isUnique,
        List<Column> inputs,
        List<Column> outputs,
        Map<String, String> said) {}

package dev.rollcall.policy.table;

/**
 * An input or an output of a table.
 *
 * @param label as people read it
 * @param name of the value that is looked at or given
 * @param allowed a cell that permits what may be written here; any where the table does not say
 */
record Column(String label, String name, ValueType type, Cell allowed) {}

package dev.rollcall.register.web;

import java.util.UUID;

/**
 * Which assets a list shows; the address of the page is its only state.
 *
 * @param q tag, serial, name, model or holder
 * @param status a status, ANY for all; empty for those that are active, or for all when something is searched for
 * @param draft true for drafts alone, false for records alone, null for both
 * @param lacks holder, serial, place or verification: those without
 */
record AssetFilter(
        String q,
        UUID entity,
        UUID kind,
        String status,
        UUID location,
        UUID holder,
        String department,
        Boolean draft,
        String lacks) {

    AssetFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        status = status == null || status.isBlank() ? null : status;
        department = department == null || department.isBlank() ? null : department.strip();
    }

    /** Public for the template, whose expressions call nothing else. */
    public boolean isEmpty() {
        return q == null
                && entity == null
                && kind == null
                && status == null
                && location == null
                && holder == null
                && department == null
                && draft == null
                && (lacks == null || lacks.isBlank());
    }

    static AssetFilter none() {
        return new AssetFilter(null, null, null, null, null, null, null, null, null);
    }
}

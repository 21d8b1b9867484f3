package dev.rollcall.licence.web;

import java.util.UUID;

/**
 * Which licences a list shows; the address of the page is its only state.
 *
 * @param q product, vendor, reference or owner
 * @param status a status, ANY for all; empty for those in force, or for all when something is searched for
 * @param lacks owner, proof, list or cost: those without
 * @param shows over, leavers, unknown, idle or ended: those whose figures or dates show it
 */
record LicenceFilter(String q, UUID entity, UUID owner, String status, String lacks, String shows) {

    LicenceFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        status = status == null || status.isBlank() ? null : status;
        lacks = lacks == null || lacks.isBlank() ? null : lacks;
        shows = shows == null || shows.isBlank() ? null : shows;
    }

    /** Public for the template, whose expressions call nothing else. */
    public boolean isEmpty() {
        return q == null && entity == null && owner == null && status == null && lacks == null && shows == null;
    }
}

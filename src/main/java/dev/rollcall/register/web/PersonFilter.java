package dev.rollcall.register.web;

import java.util.UUID;

/**
 * Which people a list shows.
 *
 * @param q name, e-mail, user name or employee number
 * @param status a status, ANY for all; empty for those who have not left, or for all when somebody is searched for
 */
record PersonFilter(String q, String status, String department, UUID manager) {

    PersonFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        status = status == null || status.isBlank() ? null : status;
        department = department == null || department.isBlank() ? null : department;
    }

    public boolean isEmpty() {
        return q == null && status == null && department == null && manager == null;
    }
}

package dev.rollcall.register.web;

import java.util.UUID;

/**
 * Which places a list shows.
 *
 * @param kind SITE, ROOM or STOCK_ROOM
 * @param closed true for those that are no longer in use as well
 */
record PlaceFilter(String q, String kind, UUID site, Boolean closed) {

    PlaceFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        closed = closed != null && closed;
        kind = kind == null || kind.isBlank() ? null : kind;
    }

    public boolean isEmpty() {
        return q == null && kind == null && site == null;
    }
}

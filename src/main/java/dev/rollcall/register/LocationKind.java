package dev.rollcall.register;

/** What sort of place: a site, a room in it, or a room where stock is kept. */
public enum LocationKind {
    SITE,
    ROOM,
    STOCK_ROOM;

    /** As pages write it. */
    public String words() {
        return Words.of(this);
    }
}

package dev.rollcall.drift;

/** By what accuracy is told apart. */
public enum Dimension {
    LOCATION(
            "Location",
            "s.id",
            "s.name",
            "JOIN location s ON s.id = COALESCE(i.site_id, i.location_id, hl.site_id, hl.id)"),
    CATEGORY("Category", "k.id", "k.name", "JOIN asset_kind k ON k.id = i.kind_id");

    private final String words;
    private final String id;
    private final String name;
    private final String join;

    Dimension(String words, String id, String name, String join) {
        this.words = words;
        this.id = id;
        this.name = name;
        this.join = join;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }

    String id() {
        return id;
    }

    String label() {
        return name;
    }

    String join() {
        return join;
    }
}

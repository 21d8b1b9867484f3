package dev.rollcall.imports;

/** What kind of system a file comes from, which decides the fields that it has authority for. */
public enum SourceSystem {
    SPREADSHEET("A spreadsheet"),
    REGISTER("Another asset register"),
    DEVICES("Device management"),
    DIRECTORY("A directory of people"),
    FINANCE("Finance");

    private final String label;

    SourceSystem(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

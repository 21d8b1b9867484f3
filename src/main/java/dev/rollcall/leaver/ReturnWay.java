package dev.rollcall.leaver;

/** How a thing comes back. */
public enum ReturnWay {
    DROP_OFF("bring it", "Day and place where you bring it"),
    PICK_UP("have it fetched", "Address, day and time when somebody is there"),
    SHIPPING("send it", "Carrier, and when it goes off");

    private final String words;
    private final String details;

    ReturnWay(String words, String details) {
        this.words = words;
        this.details = details;
    }

    /** As pages write it, to the one who does it. */
    public String words() {
        return words;
    }

    /** What else has to be said of it. */
    public String details() {
        return details;
    }
}

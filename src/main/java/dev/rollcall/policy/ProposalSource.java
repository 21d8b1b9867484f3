package dev.rollcall.policy;

/** Where a proposed table comes from. */
public enum ProposalSource {
    UPLOADED("An uploaded file"),
    EARLIER("An earlier version"),
    SHIPPED("A newer release of Rollcall");

    private final String words;

    ProposalSource(String words) {
        this.words = words;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }
}

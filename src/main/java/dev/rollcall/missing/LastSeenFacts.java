package dev.rollcall.missing;

import dev.rollcall.register.AssetId;
import java.util.List;

/**
 * What a module knows that helps to find a missing thing: open purchases, leavers, evidence. Implemented by the modules;
 * the case's page and its tasks show all of it, in the order of the beans. Read by IT staff and approvers alone.
 */
public interface LastSeenFacts {

    /** Empty when it knows nothing of the asset. */
    List<Fact> of(AssetId asset);

    /**
     * One fact.
     *
     * @param label what sort of fact, a few words; the same for facts that belong together
     * @param text the fact itself
     * @param link its page, starting with /, null for none
     */
    record Fact(String label, String text, String link) {

        public Fact(String label, String text) {
            this(label, text, null);
        }
    }
}

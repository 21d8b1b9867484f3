package dev.rollcall.evidence.log;

import java.util.Set;
import java.util.UUID;

/**
 * Whose names a reader of the log sees. Who sees an audit by name sees all, and what people wrote; managers and approvers
 * see what happened, with the names of the manager's own line alone and without what anybody wrote, which may name others.
 *
 * @param line ids of the people, null for everybody
 */
public record NamesShown(Set<UUID> line) {

    /** In the place of a name, and of what somebody wrote. */
    static final String SOMEBODY = "somebody outside your line";

    static final String WRITTEN = "…";

    public static final NamesShown ALL = new NamesShown(null);

    boolean isGuarded() {
        return line != null;
    }

    boolean shows(UUID person) {
        return line == null || line.contains(person);
    }
}

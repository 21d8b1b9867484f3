package dev.rollcall.notice;

import dev.rollcall.access.Actor;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** IT staff see every notice and decide about it; the owner of a licence does so for theirs; nobody else sees any. */
@Component
public class WhoMaySeeNotices {

    private final Notices notices;

    WhoMaySeeNotices(Notices notices) {
        this.notices = notices;
    }

    /** Whose licences' notices a list is narrowed to; null for everything. */
    public UUID ownerSeen(Actor actor) {
        if (!actor.isIt() && actor.personId() == null) {
            throw new AccessDeniedException("Notices are for IT staff and the owners of licences");
        }
        return actor.isIt() ? null : actor.personId();
    }

    boolean mayDecide(Actor actor, long notice) {
        return actor.isIt() || (actor.personId() != null && notices.isOwner(notice, actor.personId()));
    }

    public void requireDecide(Actor actor, long notice) {
        if (!mayDecide(actor, notice)) {
            throw new AccessDeniedException("This notice is somebody else's");
        }
    }
}

package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.Licences;
import dev.rollcall.licence.WhoMaySeeLicences;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The licence of an address, for those who may see or edit it. */
@Component
class SeenLicences {

    private final Licences licences;
    private final WhoMaySeeLicences who;

    SeenLicences(Licences licences, WhoMaySeeLicences who) {
        this.licences = licences;
        this.who = who;
    }

    Licence seen(UUID id, Actor actor) {
        Licence licence =
                licences.find(new LicenceId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!who.maySee(actor, licence.fields())) {
            throw new AccessDeniedException("Not theirs to see");
        }
        return licence;
    }

    Licence edited(UUID id, Actor actor) {
        requireEdit(actor);
        return seen(id, actor);
    }

    boolean mayEdit(Actor actor) {
        return who.mayEdit(actor);
    }

    void requireEdit(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff change the register");
        }
    }
}

package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.SubjectType;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import dev.rollcall.register.WhoMaySeeAssets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What changed in a legal entity, and which assets it took over or handed over. For IT staff. */
@Controller
class EntityHistoryPage {

    private final LegalEntities entities;
    private final RecordHistory history;
    private final WhoMaySeeAssets who;

    EntityHistoryPage(LegalEntities entities, RecordHistory history, WhoMaySeeAssets who) {
        this.entities = entities;
        this.history = history;
        this.who = who;
    }

    @GetMapping("/register/entities/{id}")
    String page(@PathVariable UUID id, @RequestParam(required = false) Long before, Actor actor, Model model) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff keep legal entities");
        }
        LegalEntity entity =
                entities.find(new EntityId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("name", entity.fields().name());
        model.addAttribute("currency", entity.fields().currency());
        history.show(SubjectType.LEGAL_ENTITY, id, before, model);
        return "register/entity";
    }
}

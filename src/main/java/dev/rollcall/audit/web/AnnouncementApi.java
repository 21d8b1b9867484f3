package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.notification.SendingTestMails;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The text that those who are asked read first, for other programs, and a test mail with it. */
@RestController
@RequestMapping("/api/v1/audits/{id}/announcement")
@Tag(name = "Audits")
class AnnouncementApi {

    private final Audits audits;
    private final DraftingAudits drafting;
    private final SendingTestMails testMails;
    private final WhoMayAudit whoMay;
    private final NamingPeople people;

    AnnouncementApi(
            Audits audits,
            DraftingAudits drafting,
            SendingTestMails testMails,
            WhoMayAudit whoMay,
            NamingPeople people) {
        this.audits = audits;
        this.drafting = drafting;
        this.testMails = testMails;
        this.whoMay = whoMay;
        this.people = people;
    }

    @PutMapping
    @Operation(summary = "Keeps the announcement of a draft; needs the version that was read")
    AuditBody.Standing keep(@PathVariable UUID id, @RequestBody AnnouncementController.Form body, Actor actor) {
        find(id, actor);
        int version = body.version() == null ? -1 : body.version();
        Problems.orThrow(drafting.editAnnouncement(new AuditId(id), version, body.announcement(), actor));
        return AuditBody.Standing.of(find(id, actor), people);
    }

    @PostMapping("/test")
    @Operation(summary = "Mails the announcement to whoever asks, or to the person who made the token")
    Sent test(@PathVariable UUID id, Actor actor) {
        Audit audit = find(id, actor);
        return new Sent(
                Problems.orThrow(testMails.send(audit.name(), audit.draft().announcement(), actor)));
    }

    private Audit find(UUID id, Actor actor) {
        whoMay.requireRun(actor);
        return audits.find(new AuditId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
    }

    /** @param address that the mail goes to */
    record Sent(String address) {}
}

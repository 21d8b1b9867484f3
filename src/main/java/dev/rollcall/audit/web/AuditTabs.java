package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.CurrentActor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.web.Pages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The tabs of an audit's pages, drawn by the fragment audit/tabs; each tab belongs to the module that draws its page. Shows
 * only what the state has, the viewer may see, and this installation brings.
 */
@Component("auditTabs")
public class AuditTabs {

    private final Audits audits;
    private final WhoMayAudit whoMay;
    private final CurrentActor current;
    private final Pages pages;

    AuditTabs(Audits audits, WhoMayAudit whoMay, CurrentActor current, Pages pages) {
        this.audits = audits;
        this.whoMay = whoMay;
        this.current = current;
        this.pages = pages;
    }

    public List<Tab> of(UUID auditId) {
        AuditId id = new AuditId(auditId);
        Actor actor = current.find().orElseThrow();
        AuditState state = audits.find(id).orElseThrow().state();
        String base = "/audits/" + auditId;
        return TABS.stream()
                .filter(tab -> tab.shownIn(state))
                .filter(tab -> tab.key().equals("overview") || pages.has("/audits/", "/" + tab.key()))
                .filter(tab -> tab.shownTo(actor) || whoMay.maySeeNames(actor, id))
                .map(tab ->
                        new Tab(tab.key(), tab.title(), tab.key().equals("overview") ? base : base + "/" + tab.key()))
                .toList();
    }

    /** Address of a tab, for links to it; empty where the viewer has none. */
    Optional<String> href(UUID auditId, String key) {
        return of(auditId).stream()
                .filter(tab -> tab.key().equals(key))
                .map(Tab::href)
                .findFirst();
    }

    /** The audit's name, for headings. */
    public String name(UUID auditId) {
        return audits.find(new AuditId(auditId)).orElseThrow().name();
    }

    private static final List<Definition> TABS = List.of(
            new Definition("overview", "Overview", When.ALWAYS, true, true),
            new Definition("details", "Name and dates", When.DRAFT, false, false),
            new Definition("scope", "Scope", When.DRAFT, false, false),
            new Definition("readiness", "Readiness", When.DRAFT, false, false),
            new Definition("announcement", "Announcement", When.DRAFT, false, false),
            new Definition("progress", "Progress", When.STARTED, true, true),
            new Definition("items", "Items", When.STARTED, true, false),
            new Definition("answers", "Answers", When.STARTED, true, false),
            new Definition("counts", "Counts", When.STARTED, false, false),
            new Definition("licences", "Licences", When.STARTED, false, false),
            new Definition("findings", "Findings", When.STARTED, false, true),
            new Definition("approvals", "Approvals", When.STARTED, false, true),
            new Definition("notices", "Notices", When.STARTED, false, false),
            new Definition("missing", "Missing items", When.STARTED, true, true),
            new Definition("process", "Process", When.ALWAYS, true, true),
            new Definition("evidence", "Evidence", When.STARTED, true, true),
            new Definition("report", "Report", When.STARTED, true, true));

    private enum When {
        ALWAYS,
        DRAFT,
        STARTED
    }

    private record Definition(String key, String title, When when, boolean manager, boolean approver) {

        boolean shownIn(AuditState state) {
            return switch (when) {
                case ALWAYS -> true;
                case DRAFT -> state == AuditState.DRAFT;
                case STARTED -> state.hasItems();
            };
        }

        boolean shownTo(Actor actor) {
            return actor.isIt() || (manager && actor.has(Role.MANAGER)) || (approver && actor.has(Role.APPROVER));
        }
    }

    /**
     * @param key names the tab; the page that shows it passes it as the current one
     * @param href address of its page
     */
    public record Tab(String key, String title, String href) {}
}

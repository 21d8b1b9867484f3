package dev.rollcall.audit.process;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.StartingAudits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The task of preparing an audit: the set-up pages serve it; the plain form starts the audit as well. */
@Component
class PrepareAudit implements TaskWork {

    private final Audits audits;
    private final DraftingAudits drafting;
    private final StartingAudits starting;
    private final WhoMayAudit whoMay;

    PrepareAudit(Audits audits, DraftingAudits drafting, StartingAudits starting, WhoMayAudit whoMay) {
        this.audits = audits;
        this.drafting = drafting;
        this.starting = starting;
        this.whoMay = whoMay;
    }

    @Override
    public String formId() {
        return AuditModel.FORM_PREPARE;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return audits.findAllById(subjects).stream()
                .collect(Collectors.toMap(
                        Audit::getId,
                        audit -> new Title(audit.name(), "", audit.dates().startsOn())));
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return audits.find(new AuditId(task.subject()))
                .map(audit -> audit.draft().announcement())
                .map(text -> Map.<String, Object>of("announcement", text))
                .orElse(Map.of());
    }

    /** The announcement is kept only if the audit starts. */
    @Override
    @Transactional
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        AuditId id = new AuditId(task.subject());
        Audit audit = audits.find(id).orElseThrow();
        Result<Void> result =
                drafting.editAnnouncement(id, audit.version(), (String) answers.get("announcement"), actor);
        if (result.isDone()) {
            audits.flush();
            result = starting.start(id, actor);
        }
        if (!result.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return result.map(done -> "/audits/" + id);
    }

    @Override
    public Optional<String> page(TaskView task) {
        return Optional.of("/audits/" + task.subject());
    }

    @Override
    public boolean permits(TaskView task, Actor actor) {
        return whoMay.mayRun(actor);
    }
}

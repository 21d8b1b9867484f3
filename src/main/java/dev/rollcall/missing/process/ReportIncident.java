package dev.rollcall.missing.process;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.CaseTitles;
import dev.rollcall.missing.Incident;
import dev.rollcall.missing.ReportingIncidents;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task of telling security of a device that may hold data. */
@Component
class ReportIncident extends CaseTask {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final ReportingIncidents reporting;
    private final CompanyTime time;

    ReportIncident(ReportingIncidents reporting, CompanyTime time, CaseTitles titles) {
        super(MissingModel.FORM_INCIDENT, titles);
        this.reporting = reporting;
        this.time = time;
    }

    /** It became known when the case was opened, unless somebody knows better. */
    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        LocalDateTime opened = LocalDateTime.ofInstant(task.created(), time.zone());
        return Map.of("knownAt", opened.format(TYPED));
    }

    @Override
    Result<Void> act(CaseId id, Map<String, Object> answers, Actor actor) {
        Incident incident = new Incident(
                (String) answers.get("encrypted"),
                (String) answers.get("wiped"),
                (String) answers.get("incidentNumber"),
                "YES".equals(answers.get("notifiable")),
                knownAt(String.valueOf(answers.get("knownAt"))),
                null);
        return reporting.report(id, incident, actor);
    }

    /** Null where no clock has ever shown it. */
    private Instant knownAt(String typed) {
        try {
            return LocalDateTime.parse(typed, TYPED).atZone(time.zone()).toInstant();
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}

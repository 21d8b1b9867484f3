package dev.rollcall.workflow;

import dev.rollcall.values.Result;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed for good and wait for an administrator. */
@Service
@Transactional
public class Incidents {

    private final RuntimeService runtime;
    private final ManagementService management;

    Incidents(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** Newest first. */
    public Page<Line> list(Pageable page) {
        List<Line> lines = runtime
                .createIncidentQuery()
                .orderByIncidentTimestamp()
                .desc()
                .listPage((int) page.getOffset(), page.getPageSize())
                .stream()
                .map(Incidents::line)
                .toList();
        return new PageImpl<>(lines, page, runtime.createIncidentQuery().count());
    }

    /** Lets the failed step run again at once. */
    public Result<Void> retry(String incidentId) {
        Incident incident = runtime.createIncidentQuery().incidentId(incidentId).singleResult();
        if (incident == null) {
            return Result.refused("This incident is gone: the step has run in the meantime.");
        }
        Job job = management.createJobQuery().jobId(incident.getConfiguration()).singleResult();
        if (job == null) {
            return Result.refused("This incident has no job that could be run again.");
        }
        management.setJobRetries(job.getId(), 3);
        return Result.done();
    }

    private static Line line(Incident incident) {
        return new Line(
                incident.getId(),
                incident.getProcessDefinitionId().split(":")[0],
                incident.getActivityId(),
                incident.getIncidentMessage(),
                incident.getIncidentTimestamp().toInstant());
    }

    /**
     * @param id of the incident
     * @param processId key of the process
     * @param step element id
     * @param message of the failure, for administrators only
     * @param since when it failed for good
     */
    public record Line(String id, String processId, String step, String message, Instant since) {}
}

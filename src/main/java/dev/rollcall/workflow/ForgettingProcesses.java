package dev.rollcall.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets every process that runs or ran; definitions and decisions in force stay. Used by the sample company alone, when
 * it is made anew.
 */
@Component
public class ForgettingProcesses {

    /** Children before their parents. */
    private static final List<String> RUNNING = List.of(
            "DELETE FROM ACT_RU_VARIABLE",
            "DELETE FROM ACT_RU_IDENTITYLINK",
            "DELETE FROM ACT_RU_EXT_TASK",
            "DELETE FROM ACT_RU_EVENT_SUBSCR",
            "UPDATE ACT_RU_INCIDENT SET CAUSE_INCIDENT_ID_ = NULL, ROOT_CAUSE_INCIDENT_ID_ = NULL",
            "DELETE FROM ACT_RU_INCIDENT",
            "DELETE FROM ACT_RU_TASK",
            "DELETE FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ IS NOT NULL",
            "UPDATE ACT_RU_EXECUTION SET PROC_INST_ID_ = NULL, PARENT_ID_ = NULL, SUPER_EXEC_ = NULL",
            "DELETE FROM ACT_RU_EXECUTION",
            "DELETE FROM ACT_GE_BYTEARRAY WHERE DEPLOYMENT_ID_ IS NULL"
                    + " AND ID_ NOT IN (SELECT EXCEPTION_STACK_ID_ FROM ACT_RU_JOB WHERE EXCEPTION_STACK_ID_ IS NOT NULL)");

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;

    ForgettingProcesses(ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Does the work while this node takes up no job. */
    public void atRest(Runnable work) {
        JobExecutor jobs = engine.getJobExecutor();
        boolean active = jobs.isActive();
        jobs.shutdown();
        try {
            work.run();
        } finally {
            if (active) {
                jobs.start();
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll() {
        RUNNING.forEach(sql -> jdbc.sql(sql).update());
        jdbc.sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = SCHEMA() AND UPPER(table_name) LIKE 'ACT_HI_%'")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }
}

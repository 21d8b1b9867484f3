package dev.rollcall.workflow;

import dev.rollcall.calendar.MovableClock;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Engine settings that have no property; the rest stands in application.yml. */
@Configuration
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final MovableClock clock;
    private final RulesFired rules;

    EngineConfiguration(MovableClock clock, RulesFired rules) {
        this.clock = clock;
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.getCustomPostDecisionEvaluationListeners().add(rules);
        engine.setDmnEngineConfiguration(decisions);
        clock.follow(offset -> ClockUtil.offset(offset.toMillis()));
    }
}

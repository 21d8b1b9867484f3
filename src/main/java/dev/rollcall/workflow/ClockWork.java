package dev.rollcall.workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Turns on @Scheduled work. Off in tests that fire it by hand (rollcall.scheduling.enabled). */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "rollcall.scheduling.enabled", matchIfMissing = true)
class ClockWork {}

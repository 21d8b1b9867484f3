package dev.rollcall.drift;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the register is accurate enough (rollcall.drift).
 *
 * @param target percent of what was judged that should be as the register says
 * @param monthsOnTarget until the next audit where the target is met
 * @param monthsBelow until the next audit where it is not
 */
@ConfigurationProperties("rollcall.drift")
record DriftSettings(int target, int monthsOnTarget, int monthsBelow) {}

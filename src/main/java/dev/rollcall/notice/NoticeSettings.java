package dev.rollcall.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How early something is told (rollcall.notices), in days.
 *
 * @param warrantyDays before a warranty ends
 * @param leaseDays before something leased has to go back
 * @param licenceDays before a licence ends or renews, or its last day to give notice
 * @param checkInDays a device in use that has not checked in for so long
 */
@ConfigurationProperties("rollcall.notices")
public record NoticeSettings(int warrantyDays, int leaseDays, int licenceDays, int checkInDays) {}

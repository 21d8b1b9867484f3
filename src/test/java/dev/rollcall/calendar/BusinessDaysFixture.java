package dev.rollcall.calendar;

import java.util.List;

/** Worked days without quiet ones, for tests of rules that count days. */
public final class BusinessDaysFixture {

    private BusinessDaysFixture() {}

    public static BusinessDays of(String country) {
        return new BusinessDays(country, List.of());
    }
}

package dev.rollcall.sheet;

/** Which of two numbers is the day in a date such as 03/04/2024; a file either shows it or somebody is asked. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}

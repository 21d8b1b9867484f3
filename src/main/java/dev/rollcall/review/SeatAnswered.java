package dev.rollcall.review;

/** Whether somebody needs a seat is answered, by them or by their silence. */
public record SeatAnswered(long question) {}

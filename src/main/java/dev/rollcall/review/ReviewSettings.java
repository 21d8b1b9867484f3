package dev.rollcall.review;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The policy of reviews (rollcall.reviews).
 *
 * @param listDays a list or count of accounts older than so many days is asked for anew
 * @param answerDays whoever does not say within so many days that they need a seat does not need it
 */
@ConfigurationProperties("rollcall.reviews")
public record ReviewSettings(int listDays, int answerDays) {}

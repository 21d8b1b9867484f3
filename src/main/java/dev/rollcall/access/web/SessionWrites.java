package dev.rollcall.access.web;

import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.stereotype.Component;

/** Lets two requests of one session write the same attribute at once: the later wins, instead of failing when it is done. */
@Component
class SessionWrites extends MySqlJdbcIndexedSessionRepositoryCustomizer {}

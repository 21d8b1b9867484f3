package dev.rollcall.register.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A person in a list and in an export. */
record PersonRow(
        UUID id,
        String name,
        String email,
        String userName,
        String employeeNumber,
        String department,
        String type,
        String status,
        LocalDate lastDay,
        String manager,
        long assets) {

    static final List<String> HEADER = List.of(
            "Name",
            "E-mail",
            "User name",
            "Employee number",
            "Department",
            "Type",
            "Status",
            "Last day",
            "Manager",
            "Assets held");

    List<Object> cells() {
        return Arrays.asList(name, email, userName, employeeNumber, department, type, status, lastDay, manager, assets);
    }
}

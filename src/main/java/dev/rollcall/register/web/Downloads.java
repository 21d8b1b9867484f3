package dev.rollcall.register.web;

import jakarta.servlet.http.HttpServletResponse;

/** The headers of a file that is written while it is read. */
public final class Downloads {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    public static void begin(HttpServletResponse response, String fileName, String type) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}

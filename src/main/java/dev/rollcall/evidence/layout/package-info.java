/** The report of an audit laid out: facts and tables, for the page, a PDF in print, and a workbook with a sheet a section. */
package dev.rollcall.evidence.layout;

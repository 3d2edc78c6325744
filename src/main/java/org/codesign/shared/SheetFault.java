package org.codesign.shared;

/**
 * Why a file does not come in.
 *
 * @param row as a spreadsheet counts rows, the headings being 1; 0 where it is about the whole file
 * @param column its heading; empty where it is about the whole row
 * @param value what stands there, shortened
 * @param advice what to do
 */
public record SheetFault(int row, String column, String value, String advice) {}

package org.vzs.run;

/**
 * How a file is written, so that another can be written alike.
 *
 * @param delimiter between the cells
 * @param sepLine whether it begins with Excel's {@code sep=} line
 * @param byteOrderMark whether it begins with a UTF-8 byte order mark
 * @param lineEnd what ends its lines
 */
public record CsvDialect(char delimiter, boolean sepLine, boolean byteOrderMark, String lineEnd) {}

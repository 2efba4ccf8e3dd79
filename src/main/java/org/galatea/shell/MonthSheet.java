package org.galatea.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month as a wall calendar shows it, in weeks that begin as they do where the reader lives.
 *
 * @param title month and year
 * @param weekdays their short names
 * @param weeks all days of the weeks that touch the month
 */
record MonthSheet(String title, List<String> weekdays, List<List<Day>> weeks) {

    private static final int WEEK = 7;

    /** A day, which may belong to the month before or after. */
    record Day(int number, boolean inMonth, boolean today) {}

    static MonthSheet of(LocalDate today, Locale locale) {
        YearMonth month = YearMonth.from(today);
        WeekFields fields = WeekFields.of(locale);
        LocalDate start = month.atDay(1).with(fields.dayOfWeek(), 1);
        List<DayOfWeek> days =
                IntStream.range(0, WEEK).mapToObj(fields.getFirstDayOfWeek()::plus).toList();
        return new MonthSheet(
                month.format(DateTimeFormatter.ofPattern("LLLL uuuu", locale)),
                days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList(),
                Stream.iterate(
                                start,
                                week -> !week.isAfter(month.atEndOfMonth()),
                                week -> week.plusWeeks(1))
                        .map(week -> week(week, month, today))
                        .toList());
    }

    private static List<Day> week(LocalDate start, YearMonth month, LocalDate today) {
        return IntStream.range(0, WEEK)
                .mapToObj(start::plusDays)
                .map(date ->
                        new Day(
                                date.getDayOfMonth(),
                                YearMonth.from(date).equals(month),
                                date.equals(today)))
                .toList();
    }
}

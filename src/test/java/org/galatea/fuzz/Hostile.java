package org.galatea.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts and numbers that have broken programs before. */
final class Hostile {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\uFEFF",
                    "\u202Eabc",
                    "\uD800",
                    "\uDFFF\uD800",
                    "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F",
                    "\u0130\u0131\u017F",
                    "İ",
                    "null",
                    "undefined",
                    "NaN",
                    "true",
                    "-1",
                    "1e309",
                    "0x7fffffff",
                    "__proto__",
                    "constructor",
                    "toString",
                    "../../../../etc/passwd",
                    "..\\..\\windows\\win.ini",
                    "%00",
                    "%2e%2e%2f",
                    "%n%n%s%x",
                    "{0}{1}{2147483648}",
                    "${7*7}",
                    "#{7*7}",
                    "*{T(java.lang.Runtime)}",
                    "${jndi:ldap://127.0.0.1:1/a}",
                    "__${new java.util.Scanner('x')}__::x",
                    "' OR '1'='1' --",
                    "'; DROP TABLE accounts; --",
                    "<script>alert(1)</script>",
                    "<![CDATA[x]]>",
                    "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>",
                    "&lt;&#0;&#x1F;",
                    "\r\nSet-Cookie: a=b",
                    "a\tb\u0085c\u2028d\u2029e",
                    "!!javax.script.ScriptEngineManager []",
                    "*a",
                    "&a [*a, *a]",
                    "=cmd|' /C calc'!A0",
                    "(a+)+$",
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");

    private static final List<String> NUMBERS =
            List.of(
                    "-0",
                    "-1",
                    "2147483647",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775808",
                    "18446744073709551616",
                    "1e5",
                    "1e99",
                    "1e999999999",
                    "-1e-999999999",
                    "0.1",
                    "34.0",
                    "3.4e1",
                    "00",
                    "1".repeat(900),
                    "1".repeat(2000),
                    "0." + "3".repeat(900),
                    "NaN",
                    "Infinity");

    private Hostile() {}

    static String text(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> TEXTS.get(random.nextInt(TEXTS.size())).repeat(1 + random.nextInt(40));
            case 1 -> codePoints(random, 1 + random.nextInt(30));
            case 2 -> "x".repeat(1 << random.nextInt(15));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** As it would stand in JSON; not always legal there. */
    static String number(RandomGenerator random) {
        return random.nextBoolean()
                ? Long.toString(random.nextLong())
                : NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private static String codePoints(RandomGenerator random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(
                    random.nextInt(random.nextBoolean() ? 0x250 : Character.MAX_CODE_POINT));
        }
        return text.toString();
    }
}

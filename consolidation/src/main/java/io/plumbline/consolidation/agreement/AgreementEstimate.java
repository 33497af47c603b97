package io.plumbline.consolidation.agreement;

/**
 * A measure of agreement with its interval; never NaN.
 *
 * @param value 1 is perfect agreement, 0 what chance would give, below 0 worse than chance; for
 *     {@link PercentAgreement} the plain share. 0 where nothing can be compared
 * @param low lower end of the 95 % bootstrap interval
 * @param high upper end of it
 * @param observed observed agreement (disagreement, for the alphas)
 * @param expected the same as chance would give it
 * @param comparableUnits units with two ratings or more; with 0 of them nothing is known, and the
 *     interval is −1 to 1
 */
public record AgreementEstimate(
    double value, double low, double high, double observed, double expected, int comparableUnits) {}

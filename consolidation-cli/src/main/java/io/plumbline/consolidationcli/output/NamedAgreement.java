package io.plumbline.consolidationcli.output;

import io.plumbline.consolidation.agreement.AgreementEstimate;

/**
 * A measure of agreement and what it came to.
 *
 * @param measure its name, such as {@code krippendorff-alpha-nominal}
 * @param estimate with its interval
 */
public record NamedAgreement(String measure, AgreementEstimate estimate) {}

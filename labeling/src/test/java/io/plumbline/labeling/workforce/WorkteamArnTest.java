package io.plumbline.labeling.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkteamArnTest {

  @Test
  void eachKindOfWorkforce_isRecognised() {
    assertThat(
            WorkteamArn.parse(
                "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/reviewers"))
        .isEqualTo(new WorkteamArn.PrivateTeam("us-east-1", "111122223333", "reviewers"));
    assertThat(
            WorkteamArn.parse(
                "arn:aws:sagemaker:eu-west-1:394669845002:workteam/public-crowd/default"))
        .isEqualTo(new WorkteamArn.PublicCrowd());
    assertThat(
            WorkteamArn.parse(
                "arn:aws:sagemaker:us-east-1:123456789012:workteam/vendor-crowd/acme-1"))
        .isEqualTo(new WorkteamArn.VendorTeam("acme-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reviewers",
        "arn:aws:sagemaker:us-east-1:111122223333:workteam/reviewers",
        "arn:aws:sagemaker:us-east-1:111122223333:workforce/private-crowd/x",
        "arn:aws:sagemaker:us-east-1:1:workteam/private-crowd/x",
        "arn:aws:s3:us-east-1:111122223333:workteam/private-crowd/x",
      })
  void whatNamesNoTeam_isRefused(String arn) {
    assertThatThrownBy(() -> WorkteamArn.parse(arn)).isInstanceOf(InvalidRequestException.class);
  }
}

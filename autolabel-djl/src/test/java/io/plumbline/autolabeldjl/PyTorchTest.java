package io.plumbline.autolabeldjl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import org.junit.jupiter.api.Test;

class PyTorchTest {

  @Test
  void device_withoutGraphicsCards_isTheProcessor() {
    assertThat(PyTorch.device(0, 2)).isEqualTo(Device.cpu());
  }

  @Test
  void device_withGraphicsCards_givesThemTheNetworksInTurn() {
    assertThat(PyTorch.device(1, 2)).isEqualTo(Device.gpu(0));
    assertThat(PyTorch.device(2, 0)).isEqualTo(Device.gpu(0));
    assertThat(PyTorch.device(2, 1)).isEqualTo(Device.gpu(1));
    assertThat(PyTorch.device(2, 2)).isEqualTo(Device.gpu(0));
  }
}

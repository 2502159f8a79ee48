"""What a clinic could pick instead, each as small as the tutorial it stands for."""

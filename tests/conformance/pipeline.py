"""The end-to-end pipeline as a team writes it: trained, logged, registered, promoted and loaded back."""

import hashlib

import mlflow
import mlflow.sklearn
import numpy as np
import yaml
from mlflow.tracking import MlflowClient
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import train_test_split


class MLOpsPipeline:
    def __init__(self, config_path: str):
        with open(config_path, "r") as f:
            self.config = yaml.safe_load(f)

        mlflow.set_tracking_uri(self.config["mlflow"]["tracking_uri"])
        mlflow.set_experiment(self.config["mlflow"]["experiment_name"])
        self.client = MlflowClient()
        self.deployed = []

    def train_pipeline(self, data_path: str):
        """Complete training pipeline with MLflow tracking"""

        with mlflow.start_run() as run:
            # Log parameters
            mlflow.log_params(self.config["model"]["parameters"])

            # Data versioning
            data_hash = self._hash_file(data_path)
            mlflow.log_param("data_version", data_hash)

            # Load and preprocess data
            X_train, X_test, y_train, y_test = self._load_data(data_path)

            # Feature engineering
            X_train_feat, X_test_feat = self._engineer_features(X_train, X_test)

            # Train model
            model = self._train_model(X_train_feat, y_train)

            # Evaluate
            metrics = self._evaluate_model(model, X_test_feat, y_test)
            mlflow.log_metrics(metrics)

            # Save model
            mlflow.sklearn.log_model(
                model,
                "model",
                registered_model_name=self.config["model"]["name"],
            )

            # Promote to staging if performance threshold met
            if metrics["accuracy"] > self.config["promotion"]["accuracy_threshold"]:
                self._promote_model(run.info.run_id, "Staging")

            self.trained = (model, X_test_feat)
            return run.info.run_id

    def deploy_pipeline(self, model_version: str, environment: str):
        """Deploy model to specified environment"""

        # Load model from registry
        model_uri = f"models:/{self.config['model']['name']}/{model_version}"
        model = mlflow.sklearn.load_model(model_uri)

        # Generate deployment configuration
        deployment_config = {
            "model_version": model_version,
            "environment": environment,
            "replicas": self.config["deployment"][environment]["replicas"],
            "resources": self.config["deployment"][environment]["resources"],
        }

        # Deploy to Kubernetes
        self._deploy_to_k8s(model, deployment_config)

        # Update model registry
        self.client.transition_model_version_stage(
            name=self.config["model"]["name"],
            version=model_version,
            stage="Production" if environment == "prod" else "Staging",
        )

    def _hash_file(self, filepath: str) -> str:
        """Generate hash of data file for versioning"""
        with open(filepath, "rb") as f:
            return hashlib.md5(f.read()).hexdigest()

    def _promote_model(self, run_id: str, stage: str):
        """Promote model to specified stage"""
        model_version = self.client.search_model_versions(f"run_id='{run_id}'")[0].version

        self.client.transition_model_version_stage(
            name=self.config["model"]["name"], version=model_version, stage=stage
        )

    def _load_data(self, data_path: str):
        data = np.load(data_path)
        return train_test_split(data["X"], data["y"], test_size=0.3, random_state=0)

    def _engineer_features(self, X_train, X_test):
        mean, deviation = X_train.mean(axis=0), X_train.std(axis=0)
        return (X_train - mean) / deviation, (X_test - mean) / deviation

    def _train_model(self, X_train, y_train):
        return LogisticRegression(**self.config["model"]["parameters"]).fit(X_train, y_train)

    def _evaluate_model(self, model, X_test, y_test):
        predicted = model.predict(X_test)
        return {"accuracy": accuracy_score(y_test, predicted), "f1": f1_score(y_test, predicted)}

    def _deploy_to_k8s(self, model, deployment_config):
        self.deployed.append((model, deployment_config))


def write_data(path):
    X, y = make_classification(n_samples=400, n_features=10, class_sep=2.0, random_state=0)
    np.savez(path, X=X, y=y)

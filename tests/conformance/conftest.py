import os
import uuid

import mlflow
import pytest
from mlflow import MlflowClient


@pytest.fixture(scope="session", autouse=True)
def tracking_uri():
    uri = os.environ["PLUMBLINE_URL"]
    mlflow.set_tracking_uri(uri)
    return uri


@pytest.fixture
def client():
    return MlflowClient()


@pytest.fixture
def unique():
    """A name that no other test has."""
    return lambda stem: f"{stem}-{uuid.uuid4().hex[:8]}"


@pytest.fixture
def run_id(client, unique):
    experiment = client.create_experiment(unique("experiment"))
    return client.create_run(experiment).info.run_id

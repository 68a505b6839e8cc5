import math

import mlflow
import numpy as np
import yaml
from mlflow import MlflowClient
from pipeline import MLOpsPipeline, write_data
from sklearn.linear_model import LogisticRegression


def test_the_pipeline_trains_registers_promotes_and_deploys(tmp_path, tracking_uri, unique):
    data, config, name = tmp_path / "data.npz", tmp_path / "config.yaml", unique("churn")
    write_data(data)
    settings = {
        "mlflow": {"tracking_uri": tracking_uri, "experiment_name": unique("pipeline")},
        "model": {"name": name, "parameters": {"C": 0.5, "solver": "lbfgs", "max_iter": 200}},
        "promotion": {"accuracy_threshold": 0.8},
        "deployment": {"prod": {"replicas": 3, "resources": {"cpu": "500m"}}},
    }
    config.write_text(yaml.safe_dump(settings))
    pipeline = MLOpsPipeline(str(config))
    run_id = pipeline.train_pipeline(str(data))

    client = MlflowClient()
    run = client.get_run(run_id)
    assert run.info.status == "FINISHED"
    assert run.data.params == {
        "C": "0.5",
        "solver": "lbfgs",
        "max_iter": "200",
        "data_version": pipeline._hash_file(str(data)),
    }
    assert run.data.metrics["accuracy"] > 0.8
    staged = client.get_latest_versions(name, stages=["Staging"])
    assert [(version.version, version.run_id) for version in staged] in ([("1", run_id)], [(1, run_id)])

    pipeline.deploy_pipeline("1", "prod")
    assert client.get_model_version(name, "1").current_stage == "Production"
    loaded, deployment = pipeline.deployed[0]
    model, X_test = pipeline.trained
    assert deployment["replicas"] == 3
    assert np.array_equal(loaded.predict(X_test), model.predict(X_test))


def test_a_model_loads_by_stage_version_alias_latest_and_run(unique):
    name = unique("churn-model")
    mlflow.set_experiment(unique("churn"))
    with mlflow.start_run(run_name="first") as run:
        model = LogisticRegression(C=0.5).fit([[0.0], [1.0], [2.0], [3.0]], [0, 0, 1, 1])
        mlflow.log_params({"C": 0.5, "solver": "lbfgs"})
        mlflow.log_param("seed", 1)
        mlflow.log_metrics({"auc": 0.91, "f1": 0.8})
        mlflow.log_metric("loss", 0.4, step=1)
        mlflow.sklearn.log_model(model, "model", registered_model_name=name)
    client = MlflowClient()
    version = client.search_model_versions(f"run_id='{run.info.run_id}'")[0]
    assert (version.name, str(version.version), version.status) == (name, "1", "READY")
    client.transition_model_version_stage(name, version.version, "Production", archive_existing_versions=True)
    client.set_registered_model_alias(name, "champion", version.version)
    for uri in (
        f"models:/{name}/Production",
        f"models:/{name}/{version.version}",
        f"models:/{name}@champion",
        f"models:/{name}/latest",
        f"runs:/{run.info.run_id}/model",
    ):
        assert mlflow.sklearn.load_model(uri).predict([[3.0]])[0] == 1, uri
        assert mlflow.pyfunc.load_model(uri).predict(np.array([[0.0]]))[0] == 0, uri
    assert mlflow.search_runs(experiment_names=[mlflow.get_experiment(run.info.experiment_id).name])[
        "run_id"
    ].tolist() == [run.info.run_id]


def test_a_python_model_of_ones_own_is_served_back(unique):
    class Doubled(mlflow.pyfunc.PythonModel):
        def predict(self, context, model_input, params=None):
            return [2 * value for value in model_input]

    name = unique("doubled")
    mlflow.set_experiment(unique("own"))
    with mlflow.start_run():
        # Clients send the run's metrics once more with the model's id.
        mlflow.log_metric("odd", math.nan)
        mlflow.pyfunc.log_model("model", python_model=Doubled(), registered_model_name=name)
    assert list(mlflow.pyfunc.load_model(f"models:/{name}/1").predict([1, 2])) == [2, 4]

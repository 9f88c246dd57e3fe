extension ShippedMapping {
  /// Epoch AI's notable models. Columns that change with every version whatever is known of the model, such as the
  /// citations, are left out; categories that were renamed have their present names.
  static var epochNotableModels: ShippedMapping {
    ShippedMapping(
      name: "epoch-notable-models",
      json: #"""
        {
          "about": "Epoch AI, notable AI models: notable_ai_models.csv of https://epoch.ai/data (CC BY)",
          "dataset": "epoch-notable-models",
          "columns": {"Model": ["System"]},
          "date": {"column": "Publication date"},
          "kind": "model.published",
          "entity": "model/{Model}",
          "id": "{@entity}",
          "countries": {
            "column": "Country (from Organization)", "separator": ",", "map": {"Multinational": null}
          },
          "summary": "{Model} is published[ by {Organization}].",
          "attributes": {
            "name": "{Model}",
            "organizations": {"column": "Organization", "separator": ",", "entity": "org/{@value}"},
            "multinational": {
              "value": "true", "type": "boolean",
              "where": {"Country (from Organization)": {"contains": "Multinational"}}
            },
            "domains": {"column": "Domain", "separator": ","},
            "notability": {"column": "Notability criteria", "separator": ","},
            "parameters": {
              "column": "Parameters", "type": "number", "digits": 15,
              "approximate": {"Confidence": ["Likely", "Speculative"]}
            },
            "training-compute": {
              "column": "Training compute (FLOP)", "type": "number", "digits": 15, "inexact": "round",
              "scale": "1e-15", "unit": "petaFLOP", "approximate": {"Confidence": ["Likely", "Speculative"]}
            },
            "training-dataset-size": {
              "column": "Training dataset size (datapoints)", "type": "number", "digits": 15,
              "unit": "datapoints", "approximate": {"Confidence": ["Likely", "Speculative"]}
            },
            "training-cost": {
              "column": "Training compute cost (2023 USD)", "type": "number", "digits": 15, "unit": "USD (2023)"
            },
            "training-hardware": {"column": "Training hardware", "separator": ","},
            "confidence": {
              "column": "Confidence",
              "map": {"Confident": "confident", "Likely": "likely", "Speculative": "speculative", "Unknown": null}
            },
            "accessibility": {
              "column": "Model accessibility",
              "map": {
                "Open source": "Open weights (unrestricted)",
                "Open access (non-commercial)": "Open weights (non-commercial)",
                "Open access (restricted use)": "Open weights (restricted use)"
              }
            },
            "base-model": {"column": "Base model", "entity": "model/{@value}"},
            "paper": "{Reference}",
            "url": "{Link}"
          },
          "source": {
            "title": "Notable AI Models", "publisher": "Epoch AI", "published": "{@vintage}",
            "url": "https://epoch.ai/data/notable-ai-models"
          }
        }
        """#)
  }
}

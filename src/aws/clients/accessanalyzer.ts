// IAM Access Analyzer: its client and each operation that may be sent; a new operation is one line.
export {
  AccessAnalyzerClient as Client,
  CreateAnalyzerCommand as CreateAnalyzer,
  DeleteAnalyzerCommand as DeleteAnalyzer,
  ListAnalyzersCommand as ListAnalyzers,
} from '@aws-sdk/client-accessanalyzer';

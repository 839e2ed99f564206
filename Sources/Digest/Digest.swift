import CNettle

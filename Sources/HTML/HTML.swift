import CHTML

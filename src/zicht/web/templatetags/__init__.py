"""What the templates of the pages across parts can say."""

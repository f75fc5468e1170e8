"""What can be asked of persons on the command line?"""

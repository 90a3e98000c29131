import { CartChange } from '@artiqo/contracts/cart'
import { z } from 'zod'
